using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Logs;

namespace LoadPlatform.AwsSimulator.Tests.Model.Logs;

public class LogStoreTests
{
    [Fact]
    public void Merge_AnyStreams_GivesEveryLineOnceInOrder()
    {
        var writes = Gen.Choose(0, 4).NonEmptyListOf();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(writes.ToArbitrary(), streams =>
        {
            var store = new LogStore(new Timeline(WorldDriver.Start));
            for (var i = 0; i < streams.Count; i++)
                store.Append("group", $"stream-{streams[i]}", $"line {i}");

            var group = store.Find("group")!;
            var merged = LogMerge.Of(group.Streams.Select(stream => stream.From(order: 0, DateTimeOffset.MinValue)));
            return merged.Select(line => line.Message).SequenceEqual(Enumerable.Range(0, streams.Count).Select(i => $"line {i}"));
        }));
    }

    [Fact]
    public void Append_WithoutEnd_StaysBounded()
    {
        var store = new LogStore(new Timeline(WorldDriver.Start));
        for (var i = 0; i < 3 * LogStream.Kept; i++)
            store.Append("group", "busy", "line");
        for (var i = 0; i < 2 * LogGroup.KeptStreams; i++)
            store.Append("group", $"stream-{i}", "line");
        store.Append("group", "busy", "last");

        var group = store.Find("group")!;

        Assert.Equal(LogGroup.KeptStreams, group.Streams.Count());
        Assert.Equal(1, group.Find("busy")!.Count);
        Assert.Null(group.Find("stream-0"));
    }

    [Fact]
    public void Append_ToOneStream_KeepsTheNewestLines()
    {
        var store = new LogStore(new Timeline(WorldDriver.Start));
        for (var i = 0; i < 5 * LogStream.Kept; i++)
            store.Append("group", "busy", $"{i}");

        var lines = store.Find("group")!.Find("busy")!.From(order: 0, DateTimeOffset.MinValue).ToList();

        Assert.InRange(lines.Count, LogStream.Kept, 2 * LogStream.Kept);
        Assert.Equal($"{(5 * LogStream.Kept) - 1}", lines[^1].Message);
    }
}
