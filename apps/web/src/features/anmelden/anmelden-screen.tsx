import { useState, type SubmitEvent } from 'react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { signIn } from '../../api/actions.js';
import { toApiProblem } from '../../api/problem.js';
import { sessionQuery } from '../../api/queries.js';
import { queryClient } from '../../api/query-client.js';
import { de } from '../../i18n/de.js';
import { Brand } from '../../shell/brand.js';
import { PageHeading } from '../../shell/page-heading.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { textOf } from '../../ui/form-text.js';
import '../../styles/anmelden.css';

const route = getRouteApi('/anmelden');

function useSignIn() {
  const router = useRouter();
  const { zurueck } = route.useSearch();
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({
    busy: false,
    error: null,
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setState({ busy: true, error: null });
    try {
      const session = await signIn(textOf(form, 'benutzer'), textOf(form, 'passwort'));
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.push(zurueck ?? '/');
    } catch (cause) {
      setState({ busy: false, error: toApiProblem(cause) });
      const password = form.elements.namedItem('passwort');
      if (password instanceof HTMLInputElement) password.select();
    }
  };
  return { ...state, submit };
}

/** Sign-in; afterwards it goes on where the person was. */
export function AnmeldenScreen() {
  const { grund } = route.useSearch();
  const { busy, error, submit } = useSignIn();
  return (
    <main className="sign-in" id="inhalt">
      <form className="sign-in-card" onSubmit={(event) => void submit(event)}>
        <p className="brand">
          <Brand />
        </p>
        <PageHeading title={de.signIn.title} />
        <p className="quiet">{grund ? de.signIn.again : de.signIn.lead}</p>
        {error !== null && <ErrorNotice error={error} />}
        <Field label={de.signIn.username}>
          {(ids) => (
            <input
              {...ids}
              name="benutzer"
              autoComplete="username"
              required
              autoFocus
              spellCheck={false}
            />
          )}
        </Field>
        <Field label={de.signIn.password}>
          {(ids) => (
            <input
              {...ids}
              name="passwort"
              type="password"
              autoComplete="current-password"
              required
            />
          )}
        </Field>
        <Button tone="primary" type="submit" disabled={busy}>
          {busy ? de.signIn.busy : de.signIn.submit}
        </Button>
      </form>
    </main>
  );
}
