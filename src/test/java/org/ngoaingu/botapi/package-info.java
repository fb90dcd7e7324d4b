/**
 * A Bot API for tests: as strict as the real one, with people who use it, and failing when told to. It listens on
 * loopback and ends with the test.
 */
package org.ngoaingu.botapi;
