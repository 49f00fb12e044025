import { Injectable } from '@nestjs/common';
import { FreeSpace, hasRoom } from '#libs/platform';
import { StoreFull } from '#libs/storage';

/** Says no before the first byte where the last room would be taken: it belongs to reading and signing in. */
@Injectable()
export class UploadRoom {
  constructor(private readonly space: FreeSpace) {}

  /**
   * @param bytes that may come, with what others have announced and not yet sent
   * @throws StoreFull
   */
  async require(bytes: number): Promise<void> {
    if (!hasRoom(await this.space.look(), bytes)) throw new StoreFull();
  }
}
