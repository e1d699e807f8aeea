using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Checks that every option keeps its rules, and says where the value that does not was set.</summary>
internal sealed class OptionsCheck(OptionsReader reader, Mistakes mistakes)
{
    /// <summary>Checks a group and all that is in it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="home">Where it was configured, for what it lacks.</param>
    public void Check(object group, Place home)
    {
        var keys = OptionKey.Of(group.GetType());
        var before = mistakes.Count;
        foreach (var key in keys)
            CheckRules(group, key, home);
        foreach (var key in keys)
            CheckInside(key.Property.GetValue(group), reader.PlaceOf(group, key.Property.Name) ?? home);

        // What belongs together is looked at where each is right by itself.
        if (mistakes.Count > before || group is not IValidatableObject whole)
            return;

        foreach (var result in whole.Validate(new ValidationContext(group)))
        {
            var place = result.MemberNames.Select(member => reader.PlaceOf(group, member)).FirstOrDefault(found => found is not null);
            mistakes.Add(place ?? home, result.ErrorMessage ?? "is not valid.");
        }
    }

    private void CheckInside(object? value, Place place)
    {
        if (value is IDictionary map)
            CheckInside(map.Values, place);
        else if (value is IEnumerable many and not string)
            foreach (var item in many)
                CheckInside(item, place);
        else if (value is not null && OptionTypes.IsGroup(value.GetType()))
            Check(value, reader.PlaceOf(value, OptionsReader.Itself) ?? place);
    }

    private void CheckRules(object group, OptionKey key, Place home)
    {
        var value = key.Property.GetValue(group);
        var context = new ValidationContext(group) { MemberName = key.Property.Name, DisplayName = key.Name };
        foreach (var rule in key.Rules)
        {
            if (rule.GetValidationResult(value, context) is { } result)
                mistakes.Add(reader.PlaceOf(group, key.Property.Name) ?? home, Describe(key, rule, value) ?? result.ErrorMessage ?? $"'{key.Name}' is not valid.");
        }
    }

    private static string? Describe(OptionKey key, ValidationAttribute rule, object? value) => rule switch
    {
        RangeAttribute range => $"'{key.Name}' must be {OptionRange.Of(range)}, not {Text(value)}.",
        RegularExpressionAttribute pattern => $"'{key.Name}' must match {pattern.Pattern}, not '{value}'.",
        RequiredAttribute => $"'{key.Name}' must not be empty.",
        _ => null,
    };

    private static string Text(object? value) => value is TimeSpan span ? Durations.Write(span) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
