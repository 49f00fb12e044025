import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  defineAction,
  defineError,
  definePermission,
  DeclaredRoutes,
  nothing,
  Vocabularies,
  vocabulary,
} from '#libs/platform';
import { codes } from '../../apps/web/src/api/codes.js';
import { permissionFor } from '../../apps/web/src/shell/abilities.js';
import { InProcessTown } from '../support/in-process-town.js';

/**
 * Every route that records nothing, with its reason. One more is a decision: whoever adds a line says
 * why nobody will ever ask who has used it.
 */
const RECORD_NOTHING = {
  'CountPosteingangController.count':
    'says how many there are of what a list would show, and nothing of any letter',
  'LiveNoticesController.listen':
    'says that something has changed; what it is has to be asked for, and that is recorded',
  'ResumableUploadController.abilities': 'says what a protocol can do, and nothing of any record',
  'ResumableUploadController.giveUp':
    'bytes that were never received are forgotten; there is no record of them',
  'ShowDroppedController.show':
    'tells how many are on their way, and somebody what became of their own',
  'ShowLivenessController.show': 'says that a process is alive, and nothing of any record',
  'ShowReadinessController.show': 'says which services answer, and nothing of any record',
  'ShowMetricsController.show': 'figures of the process, nothing of any record',
  'ShowPosteingangProgressController.show':
    'tells how many pages are read, and nothing of what stands on them',
  'ShowReadingStateController.show': 'says whether workers are at work, and nothing of any mail',
  'ShowSessionController.show': 'tells somebody who they are themselves',
  'ShowTownController.show': 'says whose house this is, which stands on its door',
};

/** What each role, and a scan station, may use at all. */
const GRANTED = {
  clerk: [
    'akte.close',
    'akte.open',
    'akte.read',
    'akte.rename',
    'aktenplan.read',
    'colleague.read',
    'dokument.correct',
    'dokument.move',
    'dokument.re-read',
    'dokument.read',
    'dokument.return',
    'export.akte',
    'history.read',
    'posteingang.cancel-reading',
    'posteingang.file',
    'posteingang.pass-on',
    'posteingang.re-read',
    'posteingang.read',
    'posteingang.read-attachment',
    'posteingang.retry',
    'search.use',
    'stapel.cancel-reading',
    'stapel.create',
    'stapel.read',
    'stapel.upload',
    'vorgang.close',
    'vorgang.open',
    'vorgang.rename',
  ],
  scan_operator: [
    'posteingang.cancel-reading',
    'posteingang.read',
    'posteingang.read-attachment',
    'posteingang.retry',
    'stapel.cancel-reading',
    'stapel.create',
    'stapel.read',
    'stapel.upload',
  ],
  mail_room: [
    'colleague.read',
    'posteingang.cancel-reading',
    'posteingang.pass-on',
    'posteingang.re-read',
    'posteingang.read',
    'posteingang.read-attachment',
    'posteingang.retry',
    'stapel.cancel-reading',
    'stapel.create',
    'stapel.read',
    'stapel.upload',
  ],
  auditor: [
    'akte.read',
    'aktenplan.read',
    'dokument.read',
    'export.akte',
    'history.read',
    'posteingang.read-attachment',
    'role-grant.read',
    'search.use',
  ],
  operator: ['role-grant.read', 'scan-station.manage', 'user.manage'],
  station: ['stapel.create', 'stapel.read', 'stapel.upload'],
};

describe('the words of the house', () => {
  let town: InProcessTown;
  let words: Vocabularies;

  beforeAll(async () => {
    town = await InProcessTown.start();
    words = town.app.get(Vocabularies, { strict: false });
  });
  afterAll(() => town.close());

  const routes = () => town.app.get(DeclaredRoutes, { strict: false }).all();

  const grantedTo = (holder: string) =>
    words
      .allPermissions()
      .filter((permission) => permission.grantedTo.includes(holder))
      .map(({ name }) => name)
      .sort();

  it('leave no route without a duty but those that are known, each with its reason', () => {
    const found = routes().flatMap(({ name, options: { records } }) =>
      'nothing' in records ? [[name, records.nothing]] : [],
    );
    expect(Object.fromEntries(found)).toEqual(RECORD_NOTHING);
  });

  it('grant each role what it may use, and nothing else', () => {
    const { clerk } = GRANTED;
    for (const [holder, names] of Object.entries(GRANTED)) expect(grantedTo(holder)).toEqual(names);
    expect(grantedTo('registrar')).toEqual([...clerk, 'aktenplan.import'].sort());
  });

  it('are all used: no permission without a route', () => {
    const asked = new Set(
      routes().map(({ options: { permission } }) =>
        typeof permission === 'string' ? permission : permission.name,
      ),
    );
    expect(words.allPermissions().filter(({ name }) => !asked.has(name))).toEqual([]);
  });

  it('are those by which the web app shows a control and answers a refusal', () => {
    const permissions = words.allPermissions().map(({ name }) => name);
    const asked = Object.values(permissionFor);
    expect(asked.filter((name) => !permissions.includes(name))).toEqual([]);
    const known = words.allErrors().map(({ code }) => code);
    const isKnown = (wanted: string) => known.some((code) => code.startsWith(wanted));
    expect(Object.values(codes).filter((code) => !isKnown(code))).toEqual([]);
  });
});

describe(Vocabularies.name, () => {
  const text = { status: 409, title: 'Geht nicht', detail: 'Das geht so nicht.' };
  class Taken extends defineError('NOTE.TAKEN', text) {}
  class TakenAsWell extends defineError('NOTE.TAKEN', text) {}
  class Silent extends defineError('NOTE.SILENT', { ...text, detail: 'kein Satz' }) {}
  class Lowercase extends defineError('note.small', text) {}
  const read = definePermission('note.read', ['clerk']);
  const written = defineAction('note.written', { object: 'note', text: 'Notiz geschrieben' });

  const errorsOf = (errors: Parameters<typeof vocabulary>[0]['errors']) =>
    vocabulary(errors ? { errors } : {});

  it.each([
    ['an error', [errorsOf({ Taken }), errorsOf({ TakenAsWell })], 'NOTE.TAKEN'],
    ['a permission', [vocabulary({ permissions: { read, again: read } })], 'permission note.read'],
    ['an action', [vocabulary({ actions: { written, again: written } })], 'action note.written'],
    ['an error without a sentence', [errorsOf({ Silent })], 'error NOTE.SILENT'],
    ['an error by another name', [errorsOf({ Lowercase })], 'error note.small'],
  ])('stops the start for %s that is defined twice or badly', (_, given, fault) => {
    expect(() => new Vocabularies(given)).toThrow(fault);
  });

  it('knows a word by itself and not by its name', () => {
    const known = new Vocabularies([vocabulary({ errors: { Taken }, actions: { written } })]);
    const twin = defineAction('note.written', { object: 'note', text: 'Notiz' });
    const unknown = known.unknown({
      errors: [TakenAsWell.definition],
      permission: read,
      duty: { oneOf: [twin] },
    });
    expect(unknown).toEqual(['NOTE.TAKEN', 'note.written', 'note.read']);
    const nobody = known.unknown({ errors: [], permission: null, duty: nothing('a spec') });
    expect(nobody).toEqual([]);
  });
});
