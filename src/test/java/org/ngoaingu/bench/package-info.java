/** Figures, printed and not judged: {@code mvn -Pbench test}. */
@NullMarked
package org.ngoaingu.bench;

import org.jspecify.annotations.NullMarked;
