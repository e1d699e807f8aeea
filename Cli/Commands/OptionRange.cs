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
}
