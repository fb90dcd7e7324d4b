package org.ngoaingu.channel;

import org.springframework.stereotype.Component;

/** How fast each channel carries messages that go to many. */
@Component
public class BulkPace {

    private final Drivers drivers;

    BulkPace(Drivers drivers) {
        this.drivers = drivers;
    }

    /** Messages a second; infinity where there is no limit, 0 where nothing carries the channel's messages here. */
    public double perSecond(String channel) {
        return drivers.find(channel)
                .map(driver -> driver.abilities().bulkPerSecond())
                .map(pace -> pace == 0 ? Double.POSITIVE_INFINITY : pace)
                .orElse(0.0);
    }
}
