using System.Text.Encodings.Web;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Finds overrides that ECS would refuse: containers that need more than their task has, and too many characters.</summary>
internal static class LaunchTaskLimits
{
    // The names and signs that the JSON of an override holds beside what the file says.
    private const int OfTask = 60;
    private const int OfContainer = 80;
    private const int OfVariable = 24;
    private const int OfArgument = 3;

    public static void Check(LaunchTaskStep step, FieldReader fields)
    {
        var cpu = step.Containers.Values.Sum(container => (long)(container.Cpu ?? 0));
        if (cpu > step.Cpu)
            fields.Error("cpu", $"the containers ask for {cpu} CPU units, but the task has {step.Cpu}; give the task more or the containers less.");
        foreach (var (name, container) in step.Containers.Where(pair => pair.Value.Memory > step.Memory))
            fields.Error("memory", $"the container '{name}' asks for {container.Memory} MiB, but the task has {step.Memory}; give the task more or the container less.");
        var length = Length(step);
        if (length > ReadingLimits.OverrideCharacters)
            fields.ErrorAt(fields.Position, $"the overrides have about {length} characters as JSON; ECS takes at most {ReadingLimits.OverrideCharacters}.");
    }

    private static int Length(LaunchTaskStep step) =>
        OfTask
        + step.Environment.Keys.Union(step.Containers.Keys, StringComparer.Ordinal).Sum(name => OfContainer + name.Length)
        + step.Environment.Values.SelectMany(variables => variables).Sum(pair => OfVariable + pair.Key.Length + Json(pair.Value))
        + step.Containers.Values.SelectMany(container => container.Command ?? []).Sum(argument => OfArgument + Json(argument));

    private static int Json(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).Length;
}
