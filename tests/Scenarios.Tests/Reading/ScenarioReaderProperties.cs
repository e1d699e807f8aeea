using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Targets;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class ScenarioReaderProperties
{
    private static readonly string[] Hostile = ["\t", "&a", "*a", "!!", "? ", ": ", "- ", "\"\\U7FFFFFFF\"", "%YAML 9.9\n", "\0", "{", "[", "|", ">", "'", "\"", "---\n", "\uD800", "<<: ", "1e999", "-1", "~"];

    [Fact]
    public void Read_AnyText_GivesAScenarioOrErrors() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => IsAnswered(text ?? "")));

    [Fact]
    public void Read_AnyBytes_GivesAScenarioOrErrors() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => IsAnswered(Encoding.UTF8.GetString(bytes))));

    [Fact]
    public void Read_MutatedCatalogFile_GivesAScenarioOrErrors() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => IsAnswered(Mutated(seed))));

    private static bool IsAnswered(string yaml)
    {
        var targets = TargetsReader.Read(yaml, "t.yaml");
        var reading = ScenarioReader.Read(yaml, "f.yaml");
        return reading.Scenario is null == reading.Errors.Count > 0
            && reading.Errors.All(error => error.Line > 0 && error.Column > 0 && error.Message.Length > 0)
            && targets.Targets.Count == 0 == targets.Errors.Count > 0;
    }

    private static string Mutated(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(ScenarioCatalog.Find(ScenarioCatalog.Names[random.Next(ScenarioCatalog.Names.Count)]));
        for (var mutation = random.Next(1, 6); mutation > 0; mutation--)
        {
            var at = random.Next(text.Length);
            _ = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 40))),
                1 => text.Insert(at, Hostile[random.Next(Hostile.Length)]),
                _ => text.Insert(at, text.ToString(at, Math.Min(text.Length - at, random.Next(1, 200)))),
            };
            if (text.Length == 0)
                break;
        }

        return text.ToString();
    }
}
