import { tellsOfRenaming } from '../../testing/renaming.js';
import { RenameDokumentUseCase } from './rename-dokument.use-case.js';

tellsOfRenaming(RenameDokumentUseCase.name, {
  path: 'dokumente',
  idOf: ({ dokumentId }) => dokumentId,
  action: 'dokument.renamed',
  notFound: 'DOKUMENT.NOT_FOUND',
  closed: 'AKTE.CLOSED',
});
