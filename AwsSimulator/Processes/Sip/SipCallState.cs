namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>How far a call is.</summary>
internal enum SipCallState
{
    /// <summary>The task has not answered yet.</summary>
    Ringing,

    /// <summary>The task has accepted it: there is a session.</summary>
    Talking,

    /// <summary>It was refused, or has ended.</summary>
    Over,
}
