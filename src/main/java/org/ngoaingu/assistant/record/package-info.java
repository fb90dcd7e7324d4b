/** What is known of people and units: looked up, with where it comes from, and corrected. */
@NullMarked
package org.ngoaingu.assistant.record;

import org.jspecify.annotations.NullMarked;
