using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads the fields of a swarm step.</summary>
internal static class SwarmReader
{
    private const int MostClasses = 50;
    private const double Hour = 3600;

    public static SwarmStep Read(FieldReader fields, FileScope scope)
    {
        var step = new SwarmStep(
            fields.Whole("users", 1, ReadingLimits.Users, required: true, example: "users: 20") ?? 1,
            fields.Number("spawn_rate", 0, ReadingLimits.Rate, aboveLeast: true) ?? 1,
            fields.Number("run_time_seconds", 0, ReadingLimits.Seconds, aboveLeast: true))
        {
            UserClasses = Classes(fields),
            Host = fields.Matching("host", Forms.HttpAddress(), "an address as https://api.example.com, without a query"),
            LaunchStep = StepReference.ReadLaunch(fields, scope),
        };
        if (!scope.State.IsStored && step.Users / step.SpawnRate > ReadingLimits.ScenarioSeconds)
            fields.Error(fields.Has("spawn_rate") ? "spawn_rate" : "users", $"to start {step.Users} users at that rate takes more than the {ReadingLimits.ScenarioSeconds / Hour:0} h that a scenario may take; raise 'spawn_rate', or start fewer users.");
        return step;
    }

    private static IReadOnlyList<string> Classes(FieldReader fields)
    {
        List<string> classes = [];
        foreach (var node in fields.List("user_classes", MostClasses)?.Items ?? [])
        {
            if (node is ScalarNode scalar && Forms.Variable().IsMatch(scalar.Text))
                classes.Add(scalar.Text);
            else if (node is not ScalarNode { IsUnknown: true })
                fields.ErrorAt(node.Position, $"a user class must be the name of a Python class, not {node.Kind}.");
        }

        return classes;
    }
}
