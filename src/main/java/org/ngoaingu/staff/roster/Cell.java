package org.ngoaingu.staff.roster;

/**
 * One cell as it is compared and shown: cleaned text, and whether the file holds it as a number.
 *
 * @param text never blank
 * @param numeric whether the file holds a number, so that leading zeros may be lost
 */
record Cell(String text, boolean numeric) {}
