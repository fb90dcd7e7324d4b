package org.ngoaingu.trial;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say that this is a trial. */
@ControllerAdvice
class TrialBadge {

    private final Trial trial;

    TrialBadge(Trial trial) {
        this.trial = trial;
    }

    @ModelAttribute("trial")
    boolean isOn() {
        return trial.isOn();
    }
}
