import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nothing, Route } from '#libs/platform';
import { z } from 'zod';
import { Town } from '../../contracts/index.js';

/** What the web app has to know of the town: whose it is, and by whose clocks it shows a moment. */
const townDto = z
  .strictObject({ name: z.string(), letter: z.string(), zone: z.string() })
  .meta({ id: 'Town' });

/** Tells anybody, also before the sign-in, whose E-Akte this is. */
@ApiTags('technical')
@Controller('town')
export class ShowTownController {
  constructor(private readonly town: Town) {}

  @Get()
  @Route({
    permission: 'public',
    summary: 'Wessen E-Akte ist das?',
    response: townDto,
    records: nothing('says whose house this is, which stands on its door'),
    transaction: false,
  })
  show() {
    const { name, letter, zone } = this.town;
    return { name, letter, zone };
  }
}
