package dev.stemma.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells how long the stages take. */
final class StageClock {
    private final Progress progress;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String stage;
    private long began;

    StageClock(Progress progress) {
        this.progress = progress;
    }

    void stage(String name) {
        end();
        stage = name;
        began = System.nanoTime();
        progress.stage(name);
    }

    void end() {
        if (stage != null) {
            seconds.put(stage, Math.round((System.nanoTime() - began) / 1e6) / 1e3);
            stage = null;
        }
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
