using System.Net;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>
/// The balancer's part of SIP, without sockets: sends each new call's dialog to one task and back, and keeps the model's sessions in step.
/// A session begins with the task's 200 OK, and ends with a BYE, with the caller's silence (its port is closed), or with the task.
/// Not safe for several threads at once.
/// </summary>
/// <param name="router">The model.</param>
/// <param name="sendToCaller">Sends from the front's address.</param>
/// <param name="sendToTask">Sends from the address that tasks answer to.</param>
/// <param name="front">The front's address.</param>
/// <param name="options">The ports and limits.</param>
/// <param name="wall">The wall clock.</param>
internal sealed class SipExchange(
    ISipRouter router, Action<ReadOnlyMemory<byte>, IPEndPoint> sendToCaller, Action<ReadOnlyMemory<byte>, IPEndPoint> sendToTask, IPEndPoint front, ProcessOptions options, TimeProvider wall)
{
    /// <summary>SIP's longest transaction: 64 × T1.</summary>
    private static readonly TimeSpan Transaction = TimeSpan.FromSeconds(32);
    private readonly Dictionary<string, SipCall> _calls = new(StringComparer.Ordinal);

    /// <summary>The calls that are known, those that are over too.</summary>
    public IReadOnlyCollection<SipCall> Calls => _calls.Values;

    /// <summary>The call of this id has lost its task. Called by anyone; the front acts on it at its next <see cref="Look"/>.</summary>
    public Action<string> TaskGone { get; init; } = _ => { };

    /// <summary>A datagram has come to the front's address.</summary>
    public void FromCaller(ReadOnlyMemory<byte> datagram, IPEndPoint caller)
    {
        if (!SipMessage.TryParse(datagram.Span, out var message))
            return;

        if (!_calls.TryGetValue(message.CallId, out var call))
            FromStranger(message, datagram, caller);
        else if (call.Task is null)
            Refuse(call, message);
        else if (call.IsCut)
            AnswerForTask(message, caller);
        else
            Forward(call, message, datagram);
    }

    /// <summary>A datagram has come from a task.</summary>
    public void FromTask(ReadOnlyMemory<byte> datagram, IPEndPoint task)
    {
        if (!SipMessage.TryParse(datagram.Span, out var message) || !_calls.TryGetValue(message.CallId, out var call) || !task.Equals(call.Task) || call.IsCut)
            return;

        sendToCaller(datagram, call.Caller);
        if (message is { IsRequest: true, Method: "BYE" })
            call.End(wall.GetTimestamp());
        else if (message is { IsRequest: false, Method: "INVITE", Status: >= 200 } && call.State == SipCallState.Ringing)
            Answered(call, message);
    }

    /// <summary>The model says that a call's task has ended.</summary>
    public void HangUp(string callId)
    {
        if (_calls.GetValueOrDefault(callId) is { State: SipCallState.Talking } call)
            Cut(call, toTask: false);
    }

    /// <summary>Ends what is to end by the clock, and the calls of callers that are gone. To be called every second or so.</summary>
    /// <param name="isOpen">Whether somebody listens at a UDP address.</param>
    public void Look(Func<IPEndPoint, bool> isOpen)
    {
        var world = router.World;
        foreach (var call in _calls.Values.ToList())
        {
            var age = wall.GetElapsedTime(call.Since);
            if (call.State == SipCallState.Over && age > Transaction)
                _calls.Remove(call.Id);
            else if (call.State == SipCallState.Ringing && age > Transaction)
                Cut(call, toTask: false);
            else if (call.State == SipCallState.Talking)
                LookAtTalking(call, world, age > options.LongestCall, !isOpen(call.Caller));
        }
    }

    private void LookAtTalking(SipCall call, object world, bool isTooLong, bool isSilent)
    {
        if (isTooLong || call.World != world)
            Cut(call, toTask: true);
        else if (isSilent && call.IsSilent)
            Cut(call, toTask: true);
        call.IsSilent = isSilent;
    }

    private void FromStranger(SipMessage message, ReadOnlyMemory<byte> datagram, IPEndPoint caller)
    {
        if (message is { IsRequest: true, Method: "INVITE" })
            Begin(message, datagram, caller);
        else if (message.IsRequest && message.Method != "ACK")
            sendToCaller(SipDialog.Answer(message, 481, "Call/Transaction Does Not Exist"), caller);
    }

    private void Begin(SipMessage invite, ReadOnlyMemory<byte> datagram, IPEndPoint caller)
    {
        var now = wall.GetTimestamp();
        if (router.Pick($"{invite.CallId}:{caller.Port}", taskId => _calls.Values.Count(call => call.State == SipCallState.Ringing && call.TaskId == taskId)) is not { } route)
        {
            var refused = _calls[invite.CallId] = new SipCall(invite, caller, now);
            refused.End(now);
            Refuse(refused, invite);
            return;
        }

        var call = new SipCall(invite, caller, now) { TaskId = route.TaskId, Task = new IPEndPoint(route.Address, options.SipPort) };
        _calls[call.Id] = call;
        sendToTask(datagram, call.Task);
    }

    private void Refuse(SipCall call, SipMessage message)
    {
        if (message is { IsRequest: true, Method: "INVITE" })
            sendToCaller(SipDialog.Answer(message, 503, "Service Unavailable"), call.Caller);
    }

    private void AnswerForTask(SipMessage message, IPEndPoint caller)
    {
        if (message is { IsRequest: true, Method: "BYE" })
            sendToCaller(SipDialog.Answer(message, 200, "OK"), caller);
    }

    private void Forward(SipCall call, SipMessage message, ReadOnlyMemory<byte> datagram)
    {
        sendToTask(datagram, call.Task!);
        if (message is { IsRequest: true, Method: "BYE" })
            call.End(wall.GetTimestamp());
    }

    private void Answered(SipCall call, SipMessage answer)
    {
        var now = wall.GetTimestamp();
        if (answer.Status >= 300)
        {
            call.End(now);
            return;
        }

        var end = router.Begin(call.TaskId, () => TaskGone(call.Id));
        call.Accept(answer, router.World, end, now);
        if (end is null)
            Cut(call, toTask: true);
    }

    /// <summary>Hangs up on the caller, and on the task where it may still be there.</summary>
    private void Cut(SipCall call, bool toTask)
    {
        call.IsCut = true;
        call.End(wall.GetTimestamp());
        if (call.Accepted is not { } accepted)
        {
            sendToCaller(SipDialog.Answer(call.Invite, 503, "Service Unavailable"), call.Caller);
            return;
        }

        sendToCaller(SipDialog.ByeToCaller(call.Invite, accepted, call.Caller, front), call.Caller);
        if (toTask)
            sendToTask(SipDialog.ByeToTask(call.Invite, accepted, call.Task!, front), call.Task!);
    }
}
