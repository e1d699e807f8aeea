using System.Text.Json.Nodes;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Makes criteria that are right of a scenario whose last step is a wait of a minute: every window reaches into it.</summary>
/// <param name="values">Where its values come from.</param>
/// <param name="steps">How many steps the scenario has.</param>
internal sealed class GeneratedCriterion(GeneratedValues values, int steps)
{
    public JsonObject Make(string name)
    {
        var criterion = new JsonObject { ["name"] = name, ["metric"] = values.Pick("running_task_count", "sessions_per_task", "ActiveCount", "healthy_task_count"), ["condition"] = values.Pick("<=", ">=", "<", ">"), ["value"] = values.Above(20) };
        switch (values.Next(6))
        {
            case 0:
                criterion["aggregation"] = values.Pick("last", "min", "max", "mean", "p95", "p99.9", "rate");
                criterion["value"] = values.Maybe() ? values.Pick("+10%", "-5.25%", "+0%") : values.Above(20);
                break;
            case 1:
                (criterion["aggregation"], criterion["threshold"]) = (values.Pick("time_above", "time_below"), values.Above(5));
                break;
            case 2:
                (criterion["aggregation"], criterion["over_seconds"]) = (values.Pick("mean", "max", "p50"), 5);
                break;
            case 3:
                (criterion["for_seconds"], criterion["within_seconds"]) = (5, 5.5);
                break;
            case 4:
                criterion["percent_of_time"] = Math.Max(1, values.Above(100));
                break;
        }

        if (values.Maybe())
            criterion["severity"] = values.Pick("fail", "warn", "evidence");
        if (values.Maybe())
            criterion["window"] = Window();
        return criterion;
    }

    private JsonNode Window()
    {
        var (from, to) = (values.Next(steps) + 1, steps);
        var window = values.Next(5) switch
        {
            0 => new JsonObject { ["step"] = to },
            1 => new JsonObject { ["from"] = from, ["to"] = to },
            2 when from < to => new JsonObject { ["after"] = from },
            3 => new JsonObject { ["to"] = to },
            _ => new JsonObject { ["settle_seconds"] = 1 },
        };
        if (values.Maybe())
            window["settle_seconds"] = values.Above(2);
        return window;
    }
}
