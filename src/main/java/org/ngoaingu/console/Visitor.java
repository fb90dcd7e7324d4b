package org.ngoaingu.console;

import java.util.Locale;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Reach;

/**
 * Who is signed in, as of this request.
 *
 * @param language of the chat that the sign-in came from
 * @param reach how far the rights go today
 */
public record Visitor(Actor actor, Locale language, Reach reach) {}
