using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Tests.Schema;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class GeneratedScenarioProperties
{
    [Fact]
    public void Read_GeneratedFile_GivesAScenarioThatWritesAndReadsBack() => ForSeeds(2_000, seed =>
    {
        var yaml = GeneratedScenario.Text(new GeneratedScenario(seed).Make(), isFlow: seed % 2 == 0);

        var scenario = Files.Valid(ScenarioReader.ReadStored(yaml, "f.yaml"));

        var written = ScenarioWriter.Write(scenario);
        var again = Files.Valid(ScenarioReader.ReadStored(written, "f.yaml"));
        Assert.Equal(Json(scenario), Json(again));
        Assert.Equal(written, ScenarioWriter.Write(again));
    });

    [Fact]
    public void Read_GeneratedFile_IsValidByTheSchema() => ForSeeds(500, seed => Assert.Empty(ScenarioFileSchema.Problems(new GeneratedScenario(seed).Make())));

    [Fact]
    public void Read_ParametersInPlaceOfValues_GiveTheSameScenario() => ForSeeds(1_000, seed =>
    {
        var file = new GeneratedScenario(seed).Make();
        var plain = Files.Valid(ScenarioReader.Read(YamlText.Write(file), "f.yaml"));
        var (withParameters, values) = Parameterised.From(file, new Random(seed));

        var reading = ScenarioReader.Read(withParameters, "f.yaml", _ => null, values);

        Assert.Equal(Json(plain), Json(Files.Valid(reading)));
        Assert.Equal(Json(plain), Json(Files.Valid(ScenarioReader.Read(reading.PlainYaml!, "f.yaml"))));
    });

    [Fact]
    public void Read_StepsMovedIntoAnIncludedFile_GiveTheSameScenario() => ForSeeds(500, seed =>
    {
        var file = new GeneratedScenario(seed).Make();
        // A file speaks of its own steps only.
        file.Remove("criteria");
        foreach (var step in file["steps"]!.AsArray())
            step!.AsObject().Remove("task");
        var plain = ScenarioReader.Read(YamlText.Write(file), "f.yaml").Scenario;
        if (plain is null)
            return;

        var (outer, inner) = Split(file, new Random(seed));

        var reading = ScenarioReader.Read(outer, "f.yaml", name => name == "inner" ? inner : null, new Dictionary<string, string>());

        Assert.Equal(Json(plain with { CloudWatchMetrics = [] }), Json(Files.Valid(reading) with { CloudWatchMetrics = [] }));
        Assert.Equal(Json(reading.Scenario!), Json(Files.Valid(ScenarioReader.Read(reading.PlainYaml!, "f.yaml"))));
    });

    private static (string Outer, string Inner) Split(JsonObject file, Random random)
    {
        var steps = file["steps"]!.AsArray();
        var from = random.Next(steps.Count);
        var count = random.Next(1, steps.Count - from + 1);
        var moved = steps.Skip(from).Take(count).Select(step => step!.DeepClone()).ToArray();
        var outer = (JsonObject)file.DeepClone();
        outer["steps"] = new JsonArray([.. steps.Take(from).Select(step => step!.DeepClone()), new JsonObject { ["action"] = "include", ["scenario"] = "inner" }, .. steps.Skip(from + count).Select(step => step!.DeepClone())]);
        return (YamlText.Write(outer), YamlText.Write(new JsonObject { ["name"] = "inner", ["steps"] = new JsonArray(moved) }));
    }

    private static void ForSeeds(int count, Action<int> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), check));

    private static string Json(Scenario scenario) => ScenarioJson.Of(scenario);
}
