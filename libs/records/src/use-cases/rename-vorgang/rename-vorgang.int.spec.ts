import { tellsOfRenaming } from '../../testing/renaming.js';
import { RenameVorgangUseCase } from './rename-vorgang.use-case.js';

tellsOfRenaming(RenameVorgangUseCase.name, {
  path: 'vorgaenge',
  idOf: ({ vorgangId }) => vorgangId,
  action: 'vorgang.renamed',
  notFound: 'VORGANG.NOT_FOUND',
  closed: 'VORGANG.ALREADY_CLOSED',
});
