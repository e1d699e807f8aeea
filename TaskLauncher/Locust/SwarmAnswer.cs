namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>What Locust answered when it was asked to start users.</summary>
/// <param name="Succeeded">Whether it will.</param>
/// <param name="Message">What it said.</param>
/// <param name="UserClasses">The user classes that it takes; null where it lets nobody choose.</param>
internal sealed record SwarmAnswer(bool Succeeded, string Message, IReadOnlyList<string>? UserClasses)
{
    /// <summary>Why this is not the swarm that was asked for; null where it is.</summary>
    /// <param name="asked">The user classes that were asked for; empty: all.</param>
    public string? Objection(IReadOnlyList<string> asked)
    {
        if (!Succeeded)
            return $"Locust refused the swarm: {Message}";

        // Then neither the users nor their rate are the step's.
        if (Message.Contains("using shape class", StringComparison.Ordinal))
            return $"the locustfile's load shape decides how many users there are, not the step ({Message})";

        if (asked.Count == 0)
            return null;

        if (UserClasses is null)
            return "Locust lets nobody choose user classes: start its master with --class-picker";

        return asked.Except(UserClasses, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown
            ? $"the locustfile has no user class {string.Join(", ", unknown)}; it took {(UserClasses.Count == 0 ? "none" : string.Join(", ", UserClasses))}"
            : null;
    }
}
