/** What is known of people and units: looked up, with where it comes from, and corrected. */
@NullMarked
@NamedInterface("record")
package org.ngoaingu.assistant.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
