import { useState, type SubmitEvent } from 'react';
import { useRouter, type AnyRouter } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { changePassword } from '../../api/actions.js';
import { toApiProblem } from '../../api/problem.js';
import { sessionQuery } from '../../api/queries.js';
import { queryClient } from '../../api/query-client.js';
import { dePassword } from '../../i18n/de-kennwort.js';
import { de } from '../../i18n/de.js';
import { announce } from '../../shell/announcer.js';
import { Brand } from '../../shell/brand.js';
import { PageHeading } from '../../shell/page-heading.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { endSession } from '../../shell/session.js';
import { showToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { textOf } from '../../ui/form-text.js';
import '../../styles/anmelden.css';

function goHome(router: AnyRouter): void {
  void router.navigate({ to: '/' });
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
    if (differs) {
      announce(dePassword.differs);
      return;
    }
    try {
      await changePassword(textOf(form, 'bisher'), next);
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await router.invalidate();
      await router.navigate({ to: '/' });
      showToast({ text: dePassword.changed, seconds: 8 });
      announce(dePassword.changed);
    } catch (cause) {
      setState({ busy: false, error: toApiProblem(cause), differs: false });
    }
  };
  const back = () => (router.history.canGoBack() ? router.history.back() : goHome(router));
  return { ...state, submit, back, leave: () => void endSession(router) };
}

interface PasswordProps {
  label: string;
  name: string;
  autoComplete: string;
  focus?: boolean;
  error?: string | null;
}

function Password({ label, name, autoComplete, focus = false, error = null }: PasswordProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <input
          {...ids}
          name={name}
          type="password"
          autoComplete={autoComplete}
          required
          aria-invalid={error !== null}
          autoFocus={focus}
        />
      )}
    </Field>
  );
}

/** Not seen: tells a password manager whose password it keeps. */
function WhosePassword() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const username = session?.user.username ?? '';
  return <input hidden readOnly name="benutzer" autoComplete="username" value={username} />;
}

/** A person chooses an own password; whoever got one from somebody else sees nothing but this. */
export function KennwortScreen() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { busy, error, differs, submit, back, leave } = useChange();
  const texts = dePassword;
  const isForced = session?.mustChangePassword ?? false;
  return (
    <main className="sign-in" id="inhalt">
      <form className="sign-in-card" onSubmit={(event) => void submit(event)}>
        <p className="brand">
          <Brand />
        </p>
        <PageHeading title={texts.title} />
        <p className="quiet">{isForced ? texts.first : texts.lead}</p>
        {error !== null && <ErrorNotice error={error} />}
        <WhosePassword />
        <Password label={texts.current} name="bisher" autoComplete="current-password" focus />
        <Password label={texts.next} name="neu" autoComplete="new-password" />
        <Password
          label={texts.repeat}
          name="wiederholt"
          autoComplete="new-password"
          error={differs ? texts.differs : null}
        />
        <Button tone="primary" type="submit" disabled={busy}>
          {busy ? texts.busy : texts.submit}
        </Button>
        <Button type="button" onClick={isForced ? leave : back}>
          {isForced ? de.userMenu.signOut : de.common.cancel}
        </Button>
      </form>
    </main>
  );
}
