using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Finds the step that a file speaks of, by its name or by its number from 1. A number in quotes is a name.</summary>
internal static class StepReference
{
    /// <summary>Reads which step of the file is meant.</summary>
    /// <returns>Null where the key is missing, or speaks of no step or of several, which was reported where all steps are known.</returns>
    public static FileStep? Read(FieldReader fields, string key, FileScope scope)
    {
        if (fields.Find(key) is ScalarNode { Plain: true } scalar && YamlScalar.TryNumber(scalar.Text, out var number) && double.IsInteger(number))
        {
            if (number >= 1 && number <= scope.Steps.Count)
                return scope.Steps[(int)number - 1];

            if (number < 1 || !scope.HasUnknownSteps)
                fields.Error(key, $"there is no step {number}; {scope.Errors.File} has the steps 1 to {scope.Steps.Count} here.");
            return null;
        }

        if (fields.Text(key, longest: ReadingLimits.Name) is not { } name)
            return null;

        FileStep[] named = [.. scope.Steps.Where(step => step.Name == name)];
        if (named.Length == 1)
            return named[0];

        if (named.Length == 0 && scope.HasUnknownSteps)
            return null;

        fields.Error(key, named.Length == 0
            ? $"no step here is named '{name}'; {Known(name, scope)}"
            : $"the steps in lines {string.Join(" and ", named.Select(step => step.Position.Line))} are both named '{name}'; give them different names, or write the step's number.");
        return null;
    }

    /// <summary>Reads which earlier launch_task step is meant by <c>task</c>: its place in the whole scenario, from 0.</summary>
    /// <returns>Null where the key is missing, or speaks of none, which was reported.</returns>
    public static int? ReadLaunch(FieldReader fields, FileScope scope)
    {
        if (Read(fields, "task", scope) is not { } step)
            return null;

        // What could not be read was reported.
        if (step.First == step.Last && scope.State.Steps[step.First].Step is LaunchTaskStep or null)
            return step.First;

        fields.Error("task", "that step launches no task; name a launch_task step before this one.");
        return null;
    }

    private static string Known(string name, FileScope scope)
    {
        string[] names = [.. scope.Steps.Select(step => step.Name).OfType<string>().Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? "give the step that you mean a name, or write its number." : scope.Errors.Suggest(name, names);
    }
}
