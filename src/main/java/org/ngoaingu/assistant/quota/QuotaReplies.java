package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import org.ngoaingu.channel.Reply;
import org.springframework.stereotype.Component;

/** The replies that verbs and buttons give, each with the follow-ups that fit. */
@Component
class QuotaReplies {

    private final Quotas quotas;
    private final QuotaAnswer answers;
    private final WhyAnswer whys;
    private final WhatIfAnswer whatIfs;
    private final FollowUps followUps;

    QuotaReplies(Quotas quotas, QuotaAnswer answers, WhyAnswer whys, WhatIfAnswer whatIfs, FollowUps followUps) {
        this.quotas = quotas;
        this.answers = answers;
        this.whys = whys;
        this.whatIfs = whatIfs;
        this.followUps = followUps;
    }

    Reply lines(Asked.About about, LocalDate day, LocalDate today) {
        var quota = quotas.of(about.person(), day);
        return followUps.after(answers.write(quota, about.subject(), today), about, FollowUps.LINES, isMissing(quota));
    }

    Reply why(Asked.About about, LocalDate today) {
        var quota = quotas.of(about.person(), today);
        return followUps.after(whys.write(quota, about.subject()), about, FollowUps.WHY, isMissing(quota));
    }

    Reply accepted(Asked.About about, LocalDate today) {
        var quota = quotas.of(about.person(), today);
        return followUps.after(answers.accepted(quota, about.subject()), about, FollowUps.ACCEPTED, false);
    }

    Reply whatIf(Asked.About about, Supposed supposed, LocalDate today) {
        return followUps.after(whatIfs.write(about.person(), supposed, about.subject(), today), about, "", false);
    }

    private static boolean isMissing(PersonQuota quota) {
        return !MissingFacts.of(quota).isEmpty();
    }
}
