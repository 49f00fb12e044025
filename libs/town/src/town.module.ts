import { Global, Module } from '@nestjs/common';
import { provideArea, SCHEDULE_ZONE } from '#libs/platform';
import { Town, townArea } from './contracts/index.js';

/** The town for everybody who asks. Global, because it tells the platform by whose clocks jobs run. */
@Global()
@Module({
  providers: [
    provideArea(townArea),
    { provide: SCHEDULE_ZONE, inject: [Town], useFactory: ({ zone }: Town) => zone },
  ],
  exports: [Town, SCHEDULE_ZONE],
})
export class TownModule {}
