using LoadPlatform.Contracts.Tests.Planted;

namespace LoadPlatform.Contracts.Tests;

public sealed class ShapeTests
{
    [Fact]
    public void Violations_OfTheContracts_AreNone() =>
        Assert.Empty(typeof(TestRequested).Assembly.GetExportedTypes().SelectMany(Shape.Violations));

    [Fact]
    public void Violations_RecordThatDoesSomething_NamesIt() =>
        Assert.Equal(["Busy.Shout is behaviour.", "Busy.get_Loud is behaviour."], Shape.Violations(typeof(Busy)).Order(StringComparer.Ordinal));

    [Fact]
    public void Violations_OpenRecord_IsNamed() => Assert.Equal("Open is not sealed.", Assert.Single(Shape.Violations(typeof(Open))));

    [Fact]
    public void Violations_OtherNamespace_IsNamed() =>
        Assert.Equal("LoadPlatform.ContractsOfOthers.Stray is not in LoadPlatform.Contracts.", Assert.Single(Shape.Violations(typeof(ContractsOfOthers.Stray))));
}
