import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '#libs/access';
import { Config } from '#libs/config';

@ObjectType('AccessibilityContact', { description: 'Who answers for accessibility.' })
class AccessibilityContactType {
  @Field({ description: 'Name of the coordinator.' })
  name!: string;

  @Field({ description: 'E-mail address.' })
  email!: string;
}

/** Whom to write to when a page cannot be used; an accessibility statement names a coordinator. */
@Resolver()
export class AccessibilityResolver {
  constructor(private readonly config: Config) {}

  @Public()
  @Query(() => AccessibilityContactType, {
    nullable: true,
    description: 'Whom to write to when a page cannot be used; null while nobody was named.',
  })
  accessibilityContact(): AccessibilityContactType | null {
    const [, name, email] = /^(.*) <(.*)>$/.exec(this.config.values.ACCESSIBILITY_CONTACT) ?? [];
    return name && email ? { name, email } : null;
  }
}
