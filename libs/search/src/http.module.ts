import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { RecordsModule } from '#libs/records';
import { SearchDokumenteController } from './use-cases/search-dokumente/search-dokumente.controller.js';
import { SearchDokumenteQuery } from './use-cases/search-dokumente/search-dokumente.query.js';

/** The route of the search. */
@Module({
  imports: [AuditModule, RecordsModule],
  controllers: [SearchDokumenteController],
  providers: [SearchDokumenteQuery],
})
export class SearchHttpModule {}
