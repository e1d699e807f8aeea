using System.CommandLine;
using System.Globalization;

namespace LoadPlatform.Cli.Commands;

/// <summary>Keeps a number option within bounds.</summary>
internal static class OptionRange
{
    /// <summary>Refuses what is no whole number from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public static void Within(this Option<int> option, int min, int max) => option.Validators.Add(result =>
    {
        // The text is looked at, not the value: a validator that asks for a value that cannot be read throws.
        if (result.Tokens is [{ } token] && (!int.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) || value < min || value > max))
            result.AddError($"{option.Name} takes a whole number from {min} to {max}, not '{token.Value}'.");
    });

    /// <summary>Refuses what is no finite number above 0, written with a point whatever the user's language.</summary>
    public static void AboveZero(this Option<double?> option) => option.CustomParser = result =>
    {
        if (result.Tokens is [{ } token] && double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value))
            return value;

        result.AddError($"{option.Name} takes a number above 0, as 0.5, not '{string.Join(' ', result.Tokens.Select(given => given.Value))}'.");
        return null;
    };
}
