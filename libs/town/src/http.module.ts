import { Module } from '@nestjs/common';
import { TownModule } from './town.module.js';
import { ShowTownController } from './use-cases/show-town/show-town.controller.js';

/** The one thing that everybody may ask. */
@Module({ imports: [TownModule], controllers: [ShowTownController] })
export class TownHttpModule {}
