using System.Net;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>One call through the front.</summary>
/// <param name="invite">The caller's INVITE.</param>
/// <param name="caller">Where it came from.</param>
/// <param name="since">When it came, a timestamp of the wall clock.</param>
internal sealed class SipCall(SipMessage invite, IPEndPoint caller, long since)
{
    public SipMessage Invite { get; } = invite;

    public string Id => Invite.CallId;

    public IPEndPoint Caller { get; } = caller;

    public string TaskId { get; init; } = "";

    /// <summary>Null where nobody took the call.</summary>
    public IPEndPoint? Task { get; init; }

    public SipCallState State { get; private set; } = SipCallState.Ringing;

    /// <summary>When it came to its state, a timestamp of the wall clock.</summary>
    public long Since { get; private set; } = since;

    /// <summary>The task's 200 OK; null before.</summary>
    public SipMessage? Accepted { get; private set; }

    /// <summary>The world that its session is in; null before there is one.</summary>
    public object? World { get; private set; }

    /// <summary>Whether the front has ended it and answers in the task's place.</summary>
    public bool IsCut { get; set; }

    /// <summary>Whether the caller's port was closed when it was last looked at.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Ends its session.</summary>
    private Action? _end;

    public void Accept(SipMessage accepted, object world, Action? end, long now) =>
        (State, Since, Accepted, World, _end) = (SipCallState.Talking, now, accepted, world, end);

    /// <summary>It is over; its id is kept for a while, for what is still under way.</summary>
    public void End(long now)
    {
        if (State == SipCallState.Over)
            return;

        (State, Since) = (SipCallState.Over, now);
        _end?.Invoke();
    }
}
