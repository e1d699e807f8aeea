using System.ComponentModel.DataAnnotations;
using LoadPlatform.AwsSimulator.Configuration;
using LoadPlatform.AwsSimulator.Configuration.Nodes;
using Microsoft.Extensions.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

/// <summary>Every form that an option may have, whether the simulator has one of it or not: who adds options need not touch the reader.</summary>
public class OptionsReaderTests
{
    [Fact]
    public void Read_EveryForm_IsSet()
    {
        var (sample, mistakes) = Read(
            """
            mode: real-process
            ratio: 1e-3
            large: 12345678901
            maybe: 5
            words: [a, "2", c]
            numbers: [1, 2]
            keys: { AKIA1: secret, AKIA2: "007" }
            images:
              - { name: one, pull: 3s }
              - name: two
            buckets: { read: { rate: 3 } }
            """);

        Assert.Empty(mistakes);
        Assert.Equal((SampleMode.RealProcess, 0.001, 12_345_678_901, 5), (sample.Mode, sample.Ratio, sample.Large, sample.Maybe));
        Assert.Equal(["a", "2", "c"], sample.Words);
        Assert.Equal([1, 2], sample.Numbers);
        Assert.Equal("AKIA0=default AKIA1=secret AKIA2=007", string.Join(' ', sample.Keys.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.Equal([("one", 3d), ("two", 60d)], sample.Images.Select(image => (image.Name, image.Pull.TotalSeconds)));
        Assert.Equal((3, 20), (sample.Buckets["read"].Rate, sample.Buckets["write"].Rate));
    }

    [Theory]
    [InlineData("mode: virtual", "f:1:7: 'mode' must be one of in-memory, real-process, not 'virtual'.")]
    [InlineData("words: a", "f:1:8: 'words' must be a list, not 'a'.")]
    [InlineData("numbers: [1, x]", "f:1:14: 'numbers'[1] must be a whole number, not 'x'.")]
    [InlineData("keys: [a]", "f:1:7: 'keys' must be a map of keys and values, not a list.")]
    [InlineData("keys: { a: [] }", "f:1:12: 'keys': 'a' must be a single value, not a list.")]
    [InlineData("images: [{ pull: 3s }]", "f:1:10: 'name' must not be empty.")]
    [InlineData("images: [{ name: a, pull: 3h }]", "f:1:27: 'pull' must be from 0s to 1h, not 3h.")]
    [InlineData("images: [{ name: a, pul: 3s }]", "f:1:21: 'images'[0] has no 'pul'; did you mean 'pull'?")]
    [InlineData("buckets: { read: { rate: 0 } }", "f:1:26: 'rate' must be from 1 to 100, not 0.")]
    [InlineData("large: 1x", "f:1:8: 'large' must be a whole number, not '1x'.")]
    public void Read_Mistake_IsNamed(string yaml, string expected) => Assert.Equal([expected], Read(yaml).Mistakes);

    [Fact]
    public void Read_SettingsOfEveryForm_AreSet()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["S:Mode"] = "RealProcess",
            ["S:Words:0"] = "x",
            ["S:Words:1"] = "y",
            ["S:Keys:AKIA0"] = "other",
            ["S:Images:0:Name"] = "three",
            ["S:Buckets:read:Rate"] = "7",
        }).Build().GetSection("S");
        var mistakes = new Mistakes();
        var sample = new Sample();

        new OptionsReader(mistakes).Read(sample, (MapNode)SettingNodes.Of(section), "section S");

        Assert.Equal(0, mistakes.Count);
        Assert.Equal(SampleMode.RealProcess, sample.Mode);
        Assert.Equal(["x", "y"], sample.Words);
        Assert.Equal("other", sample.Keys["AKIA0"]);
        Assert.Equal("three", Assert.Single(sample.Images).Name);
        Assert.Equal(7, sample.Buckets["read"].Rate);
    }

    private static (Sample Sample, IReadOnlyList<string> Mistakes) Read(string yaml)
    {
        var mistakes = new Mistakes();
        var reader = new OptionsReader(mistakes);
        var sample = new Sample();
        var map = SettingsFile.Read(yaml, "f", mistakes)!;
        reader.Read(sample, map, "the file");
        new OptionsCheck(reader, mistakes).Check(sample, map.Place);
        return (sample, mistakes.ToLines());
    }

    public enum SampleMode
    {
        InMemory,
        RealProcess,
    }

    public sealed class Sample
    {
        public SampleMode Mode { get; set; }

        public double Ratio { get; set; }

        public long Large { get; set; }

        public int? Maybe { get; set; }

        public IReadOnlyList<string> Words { get; set; } = ["default"];

        public int[] Numbers { get; set; } = [9];

        public Dictionary<string, string> Keys { get; set; } = new(StringComparer.Ordinal) { ["AKIA0"] = "default" };

        public IList<Image> Images { get; set; } = [];

        public IReadOnlyDictionary<string, Bucket> Buckets { get; set; } = new Dictionary<string, Bucket>(StringComparer.Ordinal) { ["write"] = new() };
    }

    public sealed class Image
    {
        [Required]
        public string Name { get; set; } = "";

        [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
        public TimeSpan Pull { get; set; } = TimeSpan.FromMinutes(1);
    }

    public sealed class Bucket
    {
        [Range(1, 100)]
        public int Rate { get; set; } = 20;
    }
}
