import { tellsOfRenaming } from '../../testing/renaming.js';
import { RenameAkteUseCase } from './rename-akte.use-case.js';

tellsOfRenaming(RenameAkteUseCase.name, {
  path: 'akten',
  idOf: ({ akteId }) => akteId,
  action: 'akte.renamed',
  notFound: 'AKTE.NOT_FOUND',
  closed: 'AKTE.CLOSED',
});
