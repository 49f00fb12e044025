import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TopicDefinition } from '../contracts/define-topic.js';
import { LiveTopics, type HeardTopic } from './live-topics.js';

/** All topics of the modules a process is made of. A name that is declared twice stops the start. */
@Injectable()
export class TopicRegistry {
  private readonly byName = new Map<string, HeardTopic>();

  constructor(discovery: DiscoveryService) {
    for (const topic of declaredTopics(discovery)) {
      const { name } = topic.definition;
      if (this.byName.has(name)) throw new Error(`two modules declare the live topic ${name}`);
      this.byName.set(name, topic);
    }
  }

  /** The topic of that name, or null where this process knows none, such as one of a newer version. */
  find(name: string): HeardTopic | null {
    return this.byName.get(name) ?? null;
  }

  /** Fails unless a module has declared exactly this topic and who hears of it. */
  require(definition: TopicDefinition): void {
    if (this.byName.get(definition.name)?.definition === definition) return;
    throw new Error(`no module declares the live topic ${definition.name}`);
  }
}

/** What the modules provide; values, so they are there before anything else is made. */
export function* declaredTopics(discovery: DiscoveryService): Generator<HeardTopic> {
  for (const { instance } of discovery.getProviders()) {
    if (instance instanceof LiveTopics) yield* instance.topics;
  }
}
