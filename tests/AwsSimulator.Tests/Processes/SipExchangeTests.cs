using System.Net;
using System.Text;
using LoadPlatform.AwsSimulator.Processes;
using LoadPlatform.AwsSimulator.Processes.Sip;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

public class SipExchangeTests
{
    private static readonly IPEndPoint Front = IPEndPoint.Parse("127.0.64.1:5060");
    private static readonly IPEndPoint Caller = IPEndPoint.Parse("127.0.64.2:5070");
    private static readonly IPEndPoint Task = IPEndPoint.Parse("127.0.64.16:5060");
    private readonly SteppedTime _time = new();
    private readonly FakeSipRouter _router = new(Task.Address);
    private readonly List<(string To, string Text)> _sent = [];
    private readonly Queue<string> _gone = [];
    private readonly SipExchange _exchange;

    public SipExchangeTests() => _exchange = new SipExchange(
        _router, (data, to) => _sent.Add(($"{to}", Encoding.UTF8.GetString(data.Span))), (data, to) => _sent.Add(($"{to}", Encoding.UTF8.GetString(data.Span))), Front, new ProcessOptions(), _time)
    {
        TaskGone = _gone.Enqueue,
    };

    [Fact]
    public void Invite_TaskAnswers_SessionBeginsWithItsOk()
    {
        FromCaller("INVITE");
        var ringing = _router.Begun;
        FromTask("SIP/2.0 180 Ringing", "INVITE");
        FromTask("SIP/2.0 200 OK", "INVITE");

        Assert.Equal((0, 1), (ringing, _router.Begun));
        Assert.Equal(["INVITE to 127.0.64.16:5060", "180 to 127.0.64.2:5070", "200 to 127.0.64.2:5070"], Sent());
    }

    [Fact]
    public void Invite_NobodyReady_503AndAgainToItsRepetition()
    {
        _router.Route = null;
        FromCaller("INVITE");
        FromCaller("ACK");
        _router.Route = new SipRoute("t", Task.Address);
        FromCaller("INVITE");

        Assert.Equal(["503 to 127.0.64.2:5070", "503 to 127.0.64.2:5070"], Sent());
        Assert.Contains("Via: SIP/2.0/UDP 127.0.64.2:5070;branch=z9hG4bK-1\r\nFrom: sipp <sip:sipp@127.0.64.2>;tag=1\r\nTo: agent <sip:agent@127.0.64.1>;tag=front\r\n", _sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Invite_CallsOnTheirWay_TakeRoomToo()
    {
        FromCaller("INVITE", call: "a");
        FromCaller("INVITE", call: "b");
        FromTask("SIP/2.0 200 OK", "INVITE", call: "a");
        FromCaller("INVITE", call: "c");

        Assert.Equal([0, 1, 1], _router.PendingSeen);
    }

    [Fact]
    public void Bye_FromTheCaller_EndsTheSessionOnceAndReachesTheTask()
    {
        Establish();
        FromCaller("BYE");
        FromCaller("BYE");
        FromTask("SIP/2.0 200 OK", "BYE");

        Assert.Equal(1, _router.Ended);
        Assert.Equal(["BYE to 127.0.64.16:5060", "BYE to 127.0.64.16:5060", "200 to 127.0.64.2:5070"], Sent());
    }

    [Fact]
    public void Task_Ends_CallerIsHungUpOnInItsName()
    {
        Establish();
        _router.HungUp!();
        _exchange.HangUp(_gone.Dequeue());
        FromCaller("BYE");

        Assert.Equal(["BYE to 127.0.64.2:5070", "200 to 127.0.64.2:5070"], Sent());
        Assert.StartsWith("BYE sip:sipp@127.0.64.2:5070 SIP/2.0\r\n", _sent[0].Text, StringComparison.Ordinal);
        Assert.Contains("From: agent <sip:agent@127.0.64.1>;tag=2\r\nTo: sipp <sip:sipp@127.0.64.2>;tag=1\r\n", _sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_CallersPortIsClosed_EndsTheCallAtTheSecondLook()
    {
        Establish();
        _exchange.Look(_ => false);
        var first = _router.Ended;
        _exchange.Look(_ => false);

        Assert.Equal((0, 1), (first, _router.Ended));
        Assert.Equal(["BYE to 127.0.64.2:5070", "BYE to 127.0.64.16:5060"], Sent());
    }

    [Fact]
    public void Look_CallLastsTooLong_EndsIt()
    {
        Establish();
        _time.Advance(TimeSpan.FromHours(3.9));
        _exchange.Look(_ => true);
        var before = _router.Ended;
        _time.Advance(TimeSpan.FromHours(0.2));
        _exchange.Look(_ => true);

        Assert.Equal((0, 1), (before, _router.Ended));
    }

    [Fact]
    public void Look_AnotherWorldHasBegun_EndsTheCall()
    {
        Establish();
        _router.World = new object();
        _exchange.Look(_ => true);

        Assert.Equal(["BYE to 127.0.64.2:5070", "BYE to 127.0.64.16:5060"], Sent());
    }

    [Fact]
    public void Look_CallIsLongOver_IsForgotten()
    {
        Establish();
        FromCaller("BYE");
        _time.Advance(TimeSpan.FromSeconds(33));
        _exchange.Look(_ => true);

        Assert.Empty(_exchange.Calls);
        FromCaller("BYE");
        Assert.Equal("481 to 127.0.64.2:5070", Sent()[^1]);
    }

    [Fact]
    public void Task_HasEndedBeforeItsOk_CallIsCut()
    {
        _router.TakesCalls = false;
        FromCaller("INVITE");
        FromTask("SIP/2.0 200 OK", "INVITE");

        Assert.Equal(["INVITE to 127.0.64.16:5060", "200 to 127.0.64.2:5070", "BYE to 127.0.64.2:5070", "BYE to 127.0.64.16:5060"], Sent());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("INVITE sip:x SIP/2.0\r\nCall-ID: a\r\n\r\n")]
    [InlineData("SIP/2.0 abc OK\r\nVia: v\r\nFrom: f\r\nTo: t\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\n\r\n")]
    [InlineData("INVITE sip:x SIP/2.0\r\nVia: v\r\nFrom: f\r\nTo: t\r\nCall-ID: a\r\nCSeq: one INVITE\r\n\r\n")]
    public void FromCaller_NoSipMessage_IsDropped(string datagram)
    {
        _exchange.FromCaller(Encoding.UTF8.GetBytes(datagram), Caller);
        _exchange.FromTask(Encoding.UTF8.GetBytes(datagram), Task);

        Assert.Empty(_sent);
        Assert.Empty(_exchange.Calls);
    }

    [Fact]
    public void FromCaller_SpoiltMessages_NeverThrow()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var datagram = Message("INVITE sip:agent@127.0.64.1:5060 SIP/2.0", "INVITE", $"{i % 50}")[..random.Next(1, 200)];
            for (var spoilt = random.Next(4); spoilt > 0; spoilt--)
                datagram[random.Next(datagram.Length)] = (byte)random.Next(256);
            _exchange.FromCaller(datagram, Caller);
            _exchange.FromTask(datagram, Task);
        }

        _exchange.Look(_ => true);
    }

    [Fact]
    public void FromTask_OfAnotherTask_IsDropped()
    {
        FromCaller("INVITE");
        _exchange.FromTask(Message("SIP/2.0 200 OK", "INVITE", "a"), IPEndPoint.Parse("127.0.64.17:5060"));

        Assert.Equal(["INVITE to 127.0.64.16:5060"], Sent());
    }

    private static byte[] Message(string start, string method, string call) => Encoding.UTF8.GetBytes(
        $"{start}\r\nv: SIP/2.0/UDP 127.0.64.2:5070;branch=z9hG4bK-1\r\nf: sipp <sip:sipp@127.0.64.2>;tag=1\r\nt: agent <sip:agent@127.0.64.1>{(start.StartsWith("SIP", StringComparison.Ordinal) ? ";tag=2" : "")}\r\n"
        + $"i: {call}\r\nCSeq: 1 {method}\r\nm: <sip:sipp@127.0.64.2:5070>\r\nContent-Length: 0\r\n\r\n");

    private void Establish()
    {
        FromCaller("INVITE");
        FromTask("SIP/2.0 200 OK", "INVITE");
        FromCaller("ACK");
        _sent.Clear();
    }

    private void FromCaller(string method, string call = "a") => _exchange.FromCaller(Message($"{method} sip:agent@127.0.64.1:5060 SIP/2.0", method, call), Caller);

    private void FromTask(string start, string method, string call = "a") => _exchange.FromTask(Message(start, method, call), Task);

    /// <summary>What was sent: method or status, and where to.</summary>
    private List<string> Sent() => _sent.ConvertAll(sent =>
    {
        var words = sent.Text.Split(' ');
        return $"{(words[0] == "SIP/2.0" ? words[1] : words[0])} to {sent.To}";
    });
}
