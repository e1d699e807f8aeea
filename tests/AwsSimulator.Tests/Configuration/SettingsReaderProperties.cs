using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Configuration;
using Microsoft.Extensions.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

public class SettingsReaderProperties
{
    private static readonly string[] Pieces =
    [
        "preset: ", "fast-start", "seed: ", "tasks:", "\n  pull: ", "37s", "\n", "\n\n", "- ", "{", "}", "[", "]", ": ", ", ", "1", "-5", "\"", "'", "#", "&a ", "*a", "!t ", "|", ">", "\t", "%YAML 1.2",
        "---", "...", "\\x", "\\uD800", "? ", "é", "\u0000", "~", "null", "min_capacity: 7", "scaling: { enabled: true }", "yes",
    ];

    /// <summary>Whatever the file is, it is read or refused, never thrown over.</summary>
    [Fact]
    public void Read_AnyText_IsReadOrRefused() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Elements(Pieces).ListOf(14).Select(string.Concat).ToArbitrary(), text =>
        {
            var mistakes = new Mistakes();
            return SettingsFile.Read(text, "f", mistakes) is not null || mistakes.Count > 0;
        }));

    /// <summary>Every option of every group takes its own default, written as its type is written.</summary>
    [Fact]
    public void Read_DefaultOfEachOption_IsAccepted()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        Collect(new SimulatorOptions(), SimulatorOptions.Section, settings);

        var reading = SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Path.GetTempPath());

        Assert.Empty(reading.Mistakes);
        Assert.True(settings.Count > 40);
    }

    private static void Collect(object group, string path, Dictionary<string, string?> settings)
    {
        foreach (var key in OptionKey.Of(group.GetType()))
        {
            var value = key.Property.GetValue(group);
            if (value is not null && OptionTypes.IsGroup(key.Type))
                Collect(value, $"{path}:{key.Property.Name}", settings);
            else if (value is TimeSpan duration)
                settings[$"{path}:{key.Property.Name}"] = Durations.Write(duration);
            else if (value is IConvertible)
                settings[$"{path}:{key.Property.Name}"] = Convert.ToString(value, CultureInfo.InvariantCulture);
        }
    }
}
