import { useState, type SubmitEvent } from 'react';
import { useRouter } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { changePassword } from '../../api/actions.js';
import { toApiProblem } from '../../api/problem.js';
import { sessionQuery } from '../../api/queries.js';
import { queryClient } from '../../api/query-client.js';
import { de } from '../../i18n/de.js';
import { Brand } from '../../shell/brand.js';
import { PageHeading } from '../../shell/page-heading.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { endSession } from '../../shell/session.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import '../../styles/anmelden.css';

function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

function useChange() {
  const router = useRouter();
  const [state, setState] = useState<{ busy: boolean; error: unknown; differs: boolean }>({
    busy: false,
    error: null,
    differs: false,
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const next = textOf(form, 'neu');
    const differs = next !== textOf(form, 'wiederholt');
    setState({ busy: !differs, error: null, differs });
    if (differs) return;
    try {
      await changePassword(textOf(form, 'bisher'), next);
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await router.invalidate();
      await router.navigate({ to: '/' });
    } catch (cause) {
      setState({ busy: false, error: toApiProblem(cause), differs: false });
    }
  };
  return { ...state, submit, leave: () => void endSession(router) };
}

function Password(props: { label: string; name: string; autoComplete: string; focus?: boolean }) {
  const { label, name, autoComplete, focus = false } = props;
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          name={name}
          type="password"
          autoComplete={autoComplete}
          required
          autoFocus={focus}
        />
      )}
    </Field>
  );
}

/** A person chooses an own password; whoever got one from somebody else sees nothing but this. */
export function KennwortScreen() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { busy, error, differs, submit, leave } = useChange();
  const texts = de.password;
  return (
    <main className="sign-in" id="inhalt">
      <form className="sign-in-card" onSubmit={(event) => void submit(event)}>
        <p className="brand">
          <Brand />
        </p>
        <PageHeading title={texts.title} />
        <p className="quiet">{session?.mustChangePassword ? texts.first : texts.lead}</p>
        {error !== null && <ErrorNotice error={error} />}
        {differs && <p role="alert">{texts.differs}</p>}
        <Password label={texts.current} name="bisher" autoComplete="current-password" focus />
        <Password label={texts.next} name="neu" autoComplete="new-password" />
        <Password label={texts.repeat} name="wiederholt" autoComplete="new-password" />
        <Button tone="primary" type="submit" disabled={busy}>
          {busy ? texts.busy : texts.submit}
        </Button>
        <Button type="button" onClick={leave}>
          {de.userMenu.signOut}
        </Button>
      </form>
    </main>
  );
}
