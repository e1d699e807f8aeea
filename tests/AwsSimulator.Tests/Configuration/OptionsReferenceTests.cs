namespace LoadPlatform.AwsSimulator.Tests.Configuration;

public class OptionsReferenceTests
{
    private const string Marker = "<!-- Below: written from the options classes by OptionsReferenceTests. -->\n";
    private const string Rewrite = "LOADPLATFORM_WRITE_DOCS";

    [Fact]
    public void Document_OfEveryOption_IsUpToDate()
    {
        var text = File.ReadAllText(Document("simulator.md"));

        AssertIs("simulator.md", text[..(text.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)] + OptionsReference.Write());
    }

    [Fact]
    public void Schema_OfEveryOption_IsUpToDate() => AssertIs("simulator.schema.json", OptionsSchema.Write());

    private static void AssertIs(string name, string wanted)
    {
        var file = Document(name);
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            File.WriteAllText(file, wanted);

        Assert.True(File.Exists(file) && wanted == File.ReadAllText(file), $"docs/{name} is not what the options classes say: run these tests with {Rewrite}=1, which rewrites it.");
    }

    private static string Document(string name) => RepositoryFiles.Path("docs", name);
}
