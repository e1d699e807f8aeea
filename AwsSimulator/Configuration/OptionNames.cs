using System.Text.RegularExpressions;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>How the options' names in C# are spelt in files.</summary>
internal static partial class OptionNames
{
    /// <summary>A property's key: <c>PrivateIp</c> is <c>private_ip</c>.</summary>
    public static string Key(string property) => Humps.Replace(property, "_").ToLowerInvariant();

    /// <summary>An enumeration's word: <c>PerMinute</c> is <c>per-minute</c>.</summary>
    public static string Word(string name) => Humps.Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps { get; }
}
