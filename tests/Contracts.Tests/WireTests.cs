using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MassTransit;
using MassTransit.Serialization;

namespace LoadPlatform.Contracts.Tests;

public sealed class WireTests
{
    /// <summary>What the bus calls each message: a name here never changes.</summary>
    private static readonly string[] Urns =
    [
        "urn:message:LoadPlatform.Contracts:BaselineRejected",
        "urn:message:LoadPlatform.Contracts:BaselineValidated",
        "urn:message:LoadPlatform.Contracts:CancelRun",
        "urn:message:LoadPlatform.Contracts:LoadSwept",
        "urn:message:LoadPlatform.Contracts:MonitorStarted",
        "urn:message:LoadPlatform.Contracts:MonitorStopped",
        "urn:message:LoadPlatform.Contracts:MonitorsStarted",
        "urn:message:LoadPlatform.Contracts:MonitorsStopped",
        "urn:message:LoadPlatform.Contracts:ReportGenerated",
        "urn:message:LoadPlatform.Contracts:RunCancelled",
        "urn:message:LoadPlatform.Contracts:RunEstimated",
        "urn:message:LoadPlatform.Contracts:RunFailed",
        "urn:message:LoadPlatform.Contracts:ScenarioCompleted",
        "urn:message:LoadPlatform.Contracts:ScenarioStarted",
        "urn:message:LoadPlatform.Contracts:StepCompleted",
        "urn:message:LoadPlatform.Contracts:TargetAcquired",
        "urn:message:LoadPlatform.Contracts:TestRejected",
        "urn:message:LoadPlatform.Contracts:TestRequested",
        "urn:message:LoadPlatform.Contracts:ValidateBaseline",
    ];

    public static TheoryData<string> Names => [.. Samples.Messages.Select(message => message.GetType().Name)];

    [Fact]
    public void MessageTypes_EveryOne_KeepsItsIdentity() =>
        Assert.Equal(Urns, Samples.MessageTypes.Select(type => MessageUrn.ForTypeString(type)));

    [Fact]
    public void Samples_EveryMessage_HasOne() =>
        Assert.Equal(Samples.MessageTypes, Samples.Messages.Select(message => message.GetType()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Serialize_EveryMember_SurvivesTheWayAndBack(string name)
    {
        var message = Find(name);
        var sent = ToJson(message);

        var received = JsonSerializer.Deserialize(sent, message.GetType(), SystemTextJsonMessageSerializer.Options)!;

        Assert.All(Members(message), property => Assert.Equivalent(property.GetValue(message), property.GetValue(received), strict: true));
        Assert.Equal(sent.ToJsonString(), ToJson(received).ToJsonString());
        Assert.Equal(Members(message).Length, sent.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Deserialize_OnlyTheFirstVersionsMembers_IsReadable(string name)
    {
        var message = Find(name);
        var sent = ToJson(message);
        foreach (var added in Members(message).Where(property => !FirstVersion.Members[name].Contains(property.Name)))
            sent.Remove(JsonNamingPolicy.CamelCase.ConvertName(added.Name));
        Assert.Equal(FirstVersion.Members[name].Length, sent.Count);

        var received = JsonSerializer.Deserialize(sent, message.GetType(), SystemTextJsonMessageSerializer.Options)!;

        Assert.All(FirstVersion.Members[name], member => Assert.Equivalent(message.GetType().GetProperty(member)!.GetValue(message), message.GetType().GetProperty(member)!.GetValue(received)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Deserialize_MemberOfALaterVersion_IsPassedOver(string name)
    {
        var message = Find(name);
        var sent = ToJson(message);
        sent["addedLater"] = new JsonObject { ["a"] = 1 };

        Assert.NotNull(JsonSerializer.Deserialize(sent, message.GetType(), SystemTextJsonMessageSerializer.Options));
    }

    [Fact]
    public void Serialize_TestRequested_IsWhatTheDocumentsShow()
    {
        var sent = ToJson(new TestRequested { RunId = new Guid("3f2504e0-4f89-41d3-9a0c-0305e82c3301"), Scenario = "burst", Target = "voice-agent" });

        Assert.Equal("3f2504e0-4f89-41d3-9a0c-0305e82c3301", (string?)sent["runId"]);
        Assert.Equal("burst", (string?)sent["scenario"]);
        Assert.Equal("voice-agent", (string?)sent["target"]);
    }

    [Fact]
    public void Deserialize_RequestWithoutTarget_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TestRequested>("""{"runId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","scenario":"burst"}""", SystemTextJsonMessageSerializer.Options));

    [Fact]
    public void Deserialize_RequestWithAMisspeltMember_KeepsItsName()
    {
        var received = JsonSerializer.Deserialize<TestRequested>("""{"runId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","scenario":"burst","target":"voice-agent","dry_run":true}""", SystemTextJsonMessageSerializer.Options)!;

        Assert.Equal("dry_run", Assert.Single(received.UnknownMembers!.AsEnumerable()).Key);
        Assert.Null(received.DryRun);
    }

    /// <summary>What a message has on the wire under a name of its own.</summary>
    private static PropertyInfo[] Members(object message) =>
        [.. message.GetType().GetProperties().Where(property => !property.IsDefined(typeof(JsonExtensionDataAttribute), inherit: false))];

    private static object Find(string name) => Samples.Messages.Single(message => message.GetType().Name == name);

    private static JsonObject ToJson(object message) =>
        JsonSerializer.SerializeToNode(message, message.GetType(), SystemTextJsonMessageSerializer.Options)!.AsObject();
}
