/** Who is linked, and invitations to print. */
@NullMarked
package org.ngoaingu.console.invitations;

import org.jspecify.annotations.NullMarked;
