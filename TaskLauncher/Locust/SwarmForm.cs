using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>A swarm step as the fields of Locust's <c>/swarm</c>.</summary>
internal static class SwarmForm
{
    /// <summary>The fields. What the step leaves out stays the locustfile's.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(SwarmStep step)
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("user_count", step.Users.ToString(CultureInfo.InvariantCulture)),
            new("spawn_rate", step.SpawnRate.ToString(CultureInfo.InvariantCulture)),
        ];

        // Locust knows whole seconds only.
        if (step.RunTimeSeconds is { } seconds)
            fields.Add(new("run_time", $"{((long)Math.Ceiling(seconds)).ToString(CultureInfo.InvariantCulture)}s"));
        if (step.Host is not null)
            fields.Add(new("host", step.Host));
        fields.AddRange(step.UserClasses.Select(name => new KeyValuePair<string, string>("user_classes", name)));
        return fields;
    }
}
