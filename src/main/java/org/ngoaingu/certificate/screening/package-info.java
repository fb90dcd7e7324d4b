/** Looks into files that people send, in bounded time and memory, and makes pictures anew. */
@NullMarked
package org.ngoaingu.certificate.screening;

import org.jspecify.annotations.NullMarked;
