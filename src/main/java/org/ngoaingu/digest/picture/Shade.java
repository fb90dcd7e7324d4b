package org.ngoaingu.digest.picture;

import java.awt.Color;
import java.util.List;

/**
 * The two looks of a picture, each on a ground of its own, so that it reads in any messenger's mode. The colours are of
 * Okabe and Ito's palette, which people with any colour vision tell apart; shapes say the same once more.
 */
public enum Shade {
    LIGHT(0xffffff, 0xeef1f4, 0x1b1f24, 0x57606a, 0xc4ccd4, 0x0072b2, 0xa9cfe6, 0xb84a00),
    DARK(0x16191d, 0x23282e, 0xf2f4f6, 0xaab4be, 0x4a535c, 0x56b4e9, 0x2c5f7c, 0xe69f00);

    final Color ground;
    final Color track;
    final Color ink;
    final Color faint;
    final Color rule;
    final Color share;
    final Color range;
    final Color goal;

    Shade(int ground, int track, int ink, int faint, int rule, int share, int range, int goal) {
        this.ground = new Color(ground);
        this.track = new Color(track);
        this.ink = new Color(ink);
        this.faint = new Color(faint);
        this.rule = new Color(rule);
        this.share = new Color(share);
        this.range = new Color(range);
        this.goal = new Color(goal);
    }

    List<Color> colors() {
        return List.of(ground, track, ink, faint, rule, share, range, goal);
    }
}
