using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>A file's parameters: finds them, checks them against what was given, and fills them in.</summary>
internal static class FileParameters
{
    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    /// <summary>Fills a file's parameters in.</summary>
    /// <param name="file">The file.</param>
    /// <param name="given">The values that were given.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="parameters">The parameters that the file has, in the order of their first mention.</param>
    /// <returns>The file without its <c>parameters</c>.</returns>
    public static MapNode Fill(MapNode file, IReadOnlyList<GivenValue> given, ErrorList errors, out IReadOnlyList<ScenarioParameter> parameters)
    {
        var declared = ParametersReader.Read(file, errors);
        var rest = Without(file, "parameters");
        var uses = ParameterUses.Of(rest, errors);
        if (HasTooMany(uses, errors))
        {
            parameters = [];
            return new ParameterFiller(None, errors).Fill(rest);
        }

        foreach (var use in uses)
            errors.DependsOnValues(use.Position);
        var defaults = Defaults(declared, uses, errors);
        parameters = Found(declared, uses, defaults);
        CheckUsed(declared, given, uses, errors);

        var values = new Dictionary<string, string>(defaults, StringComparer.Ordinal);
        foreach (var value in given)
            values[value.Name] = value.Text;
        if (file.Find("parameters") is not { Value.HasUnknown: true })
            CheckGiven(uses, values, errors);
        return new ParameterFiller(values, errors).Fill(rest);
    }

    /// <summary>Fills in the parameters of a file of which only a part counts: those elsewhere in it need no value, and not every value must be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="part">The keys of the part that counts.</param>
    /// <param name="given">The values that were given, by name.</param>
    /// <param name="errors">Where errors go.</param>
    /// <returns>The file without its <c>parameters</c>.</returns>
    public static MapNode FillPart(MapNode file, IReadOnlyCollection<string> part, IReadOnlyDictionary<string, string> given, ErrorList errors)
    {
        var declared = ParametersReader.Read(file, errors);
        var rest = Without(file, "parameters");
        var counting = rest with { Entries = [.. rest.Entries.Where(entry => part.Contains(entry.Key))] };
        var uses = ParameterUses.Of(counting, errors);
        if (HasTooMany(uses, errors))
            return new ParameterFiller(None, errors).Fill(rest);

        // A default may stand anywhere in the file.
        var values = Defaults(declared, ParameterUses.Of(rest, new ErrorList(errors.File)), errors);
        foreach (var (name, text) in given)
            values[name] = text;
        CheckGiven(uses, values, errors);
        return new ParameterFiller(values, errors).Fill(rest);
    }

    private static MapNode Without(MapNode file, string key) => file with { Entries = [.. file.Entries.Where(entry => entry.Key != key)] };

    /// <summary>Reported once: what is wrong with each of so many would only cost time.</summary>
    private static bool HasTooMany(List<ParameterUse> uses, ErrorList errors)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (uses.Find(use => names.Add(use.Name) && names.Count > ReadingLimits.Parameters) is not { } first)
            return false;

        errors.Add(first.Position, $"more than {ReadingLimits.Parameters} parameters are used from here on; write some of the values out.");
        return true;
    }

    private static Dictionary<string, string> Defaults(
        IReadOnlyList<(ScenarioParameter Parameter, SourcePosition Position)> declared, List<ParameterUse> uses, ErrorList errors)
    {
        Dictionary<string, (string Text, SourcePosition Position)> found = new(StringComparer.Ordinal);
        var all = declared.Select(item => new ParameterUse(item.Parameter.Name, item.Parameter.Default, item.Position)).Concat(uses).Where(use => use.Default is not null);
        foreach (var (name, text, position) in all)
        {
            if (found.TryAdd(name, (text!, position)) || found[name].Text == text)
                continue;

            errors.Add(position, $"the parameter '{name}' has the default '{Words.Shorten(text!)}' here and '{Words.Shorten(found[name].Text)}' in line {found[name].Position.Line}; give it one, or another name.");
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal);
    }

    private static IReadOnlyList<ScenarioParameter> Found(
        IReadOnlyList<(ScenarioParameter Parameter, SourcePosition Position)> declared, List<ParameterUse> uses, Dictionary<string, string> defaults) =>
    [
        .. declared.Select(item => item.Parameter with { Default = defaults.GetValueOrDefault(item.Parameter.Name) }),
        .. uses.Select(use => use.Name).Distinct(StringComparer.Ordinal).Except(declared.Select(item => item.Parameter.Name), StringComparer.Ordinal)
            .Select(name => new ScenarioParameter(name, defaults.GetValueOrDefault(name), Description: null)),
    ];

    private static void CheckUsed(
        IReadOnlyList<(ScenarioParameter Parameter, SourcePosition Position)> declared, IReadOnlyList<GivenValue> given, List<ParameterUse> uses, ErrorList errors)
    {
        HashSet<string> used = [.. uses.Select(use => use.Name)];
        var undeclared = used.Except(declared.Select(item => item.Parameter.Name), StringComparer.Ordinal).ToList();
        foreach (var (parameter, position) in declared.Where(item => !used.Contains(item.Parameter.Name)))
        {
            errors.Add(position, $"nothing uses the parameter '{parameter.Name}'; {(errors.Nearest(parameter.Name, undeclared) is { } near ? $"is '{near}' the same one?" : $"write ${{{parameter.Name}}} where it belongs, or leave it out.")}");
        }

        foreach (var value in given.Where(value => !used.Contains(value.Name) && declared.All(item => item.Parameter.Name != value.Name)))
        {
            value.Giver.Add(value.Position, $"there is no parameter '{Words.Shorten(value.Name)}' to give a value to; {(used.Count == 0 ? $"{errors.File} has none." : errors.Suggest(value.Name, used))}");
        }
    }

    private static void CheckGiven(List<ParameterUse> uses, Dictionary<string, string> values, ErrorList errors)
    {
        foreach (var use in uses.Where(use => !values.ContainsKey(use.Name)).DistinctBy(use => use.Name, StringComparer.Ordinal))
            errors.Add(use.Position, $"the parameter '{use.Name}' has neither a value nor a default; give it a value, or write ${{{use.Name}:default}}.");
    }
}
