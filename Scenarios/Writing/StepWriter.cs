using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Steps;

namespace LoadPlatform.Scenarios.Writing;

/// <summary>Writes one step. Steps that it speaks of are named by their numbers: names need not be unique.</summary>
internal static class StepWriter
{
    public static JsonObject Write(ScenarioStep step, Scenario scenario)
    {
        var map = new JsonObject { ["action"] = step.Action };
        Add(map, "name", step.Name);
        switch (step)
        {
            case PlaceCallsStep place:
                Write(place, map);
                break;
            case EndCallsStep end:
                Add(map, "count", end.Cohort is null ? end.Count : null);
                Add(map, "cohort", end.Cohort);
                AddMode(map, end.Abrupt);
                break;
            case EndAllCallsStep end:
                AddMode(map, end.Abrupt);
                break;
            case WaitStep wait:
                map["seconds"] = wait.Seconds;
                break;
            case WaitUntilStep until:
                ConditionWriter.Write(map, until.Metric, until.Condition, until.Value, until.TimeoutSeconds, until.ForSeconds, scenario);
                break;
            case AssertStep assert:
                ConditionWriter.Write(map, assert.Metric, assert.Condition, assert.Value, assert.TimeoutSeconds, assert.ForSeconds, scenario);
                break;
            case SetDesiredCountStep desired:
                map["count"] = desired.Count;
                break;
            case LaunchTaskStep launch:
                LaunchTaskWriter.Write(launch, map);
                break;
            case SwarmStep swarm:
                Write(swarm, map);
                break;
            case StopTaskStep stop:
                Add(map, "task", stop.LaunchStep + 1);
                break;
            case NoteStep note:
                map["text"] = note.Text;
                break;
        }

        return map;
    }

    private static void Write(PlaceCallsStep place, JsonObject map)
    {
        map["count"] = place.Count;
        map["rate"] = place.Rate;
        map["rate_period_ms"] = place.RatePeriodMs;
        Add(map, "hold_seconds", place.HoldSeconds);
        Add(map, "cohort", place.Cohort);
        Add(map, "fail_limit", place.FailLimit);
    }

    private static void Write(SwarmStep swarm, JsonObject map)
    {
        map["users"] = swarm.Users;
        map["spawn_rate"] = swarm.SpawnRate;
        Add(map, "run_time_seconds", swarm.RunTimeSeconds);
        if (swarm.UserClasses.Count > 0)
            map["user_classes"] = new JsonArray([.. swarm.UserClasses.Select(name => JsonValue.Create(name))]);
        Add(map, "host", swarm.Host);
        Add(map, "task", swarm.LaunchStep + 1);
    }

    private static void AddMode(JsonObject map, bool isAbrupt) => Add(map, "mode", isAbrupt ? CallStepsReader.Abrupt : null);

    private static void Add(JsonObject map, string key, JsonNode? value)
    {
        if (value is not null)
            map[key] = value;
    }
}
