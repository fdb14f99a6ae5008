namespace Participation.Server.Accounts;

public sealed record EmailNotAnAddress() : Refusal(RefusalKind.Invalid, "email-not-an-address",
    new("Ово не личи на адресу е-поште. Проверите је: на пример ime@primer.rs.", "This does not look like an e-mail address. Check it: for example name@example.rs."));

public sealed record DisplayNameLength() : Refusal(RefusalKind.Invalid, "display-name-length",
    new("Име које се приказује има од 2 до 60 знакова.", "The name that is shown has 2 to 60 characters."));

public sealed record DisplayNameCharacters() : Refusal(RefusalKind.Invalid, "display-name-characters",
    new("Име које се приказује садржи знак који ту не може да стоји, на пример < или невидљив знак, или нема ниједно слово. Исправите га.", "The name that is shown has a character that cannot stand there, such as < or an invisible one, or has no letter at all. Correct it."));

public sealed record DisplayNameMixesScripts() : Refusal(RefusalKind.Invalid, "display-name-mixes-scripts",
    new("Једна реч у имену је делом ћирилицом, делом латиницом. Напишите је једним писмом.", "One word of the name is partly in Cyrillic and partly in Latin letters. Write it in one script."));

public sealed record DisplayNamePosesAsOffice() : Refusal(RefusalKind.Invalid, "display-name-poses-as-office",
    new("Ово име би други могли да схвате као орган или службено лице. Изаберите друго; улоге се приказују поред имена.", "Others could take this name for an authority or an official. Choose another; roles are shown beside the name."));

/// <param name="Least">In characters as a person counts them.</param>
public sealed record PasswordTooShort(int Least) : Refusal(RefusalKind.Invalid, "password-too-short",
    new($"Лозинка има најмање {Least} знакова. Дужа је сигурнија: добро служе и четири насумичне речи.", $"A password has at least {Least} characters. Longer is safer: four random words do well."));

public sealed record PasswordTooLong(int Most) : Refusal(RefusalKind.Invalid, "password-too-long",
    new($"Лозинка може да има највише {Most} знакова.", $"A password may have {Most} characters at most."));

public sealed record PasswordCharacters() : Refusal(RefusalKind.Invalid, "password-characters",
    new("Лозинка садржи знак који не може да се откуца. Упишите је поново.", "The password has a character that cannot be typed. Write it again."));

public sealed record PasswordTooCommon() : Refusal(RefusalKind.Invalid, "password-too-common",
    new("Ова лозинка је међу онима које се прве погађају. Изаберите другу: добро служе и четири насумичне речи.", "This password is among those guessed first. Choose another: four random words do well."));

public sealed record PasswordTellsOfYou() : Refusal(RefusalKind.Invalid, "password-tells-of-you",
    new("Лозинка је сувише слична вашој адреси, вашем имену или имену ове службе. Изаберите другу.", "The password is too close to your address, your name or the name of this service. Choose another."));

/// <summary>Says the same for a wrong password, an unknown address and a locked account: who has an account here is nobody's business.</summary>
public sealed record SignInRefused() : Refusal(RefusalKind.Forbidden, "sign-in-refused",
    new("Адреса и лозинка се не слажу, или је налог после више неуспешних покушаја закључан на неколико минута. Проверите их, сачекајте или затражите нову лозинку.",
        "The address and the password do not match, or the account is locked for a few minutes after several failed attempts. Check them, wait, or ask for a new password."));

public sealed record LinkNoLongerValid() : Refusal(RefusalKind.Conflict, "link-no-longer-valid",
    new("Ова веза више не важи: искоришћена је или је истекла. Затражите нову.", "This link is no longer valid: it was used or has expired. Ask for a new one."));

public sealed record RequestHeaderMissing() : Refusal(RefusalKind.Forbidden, "request-header-missing",
    new("Захтев није послала ова апликација (недостаје заглавље X-Requested-With: participation), па није извршен.", "The request did not come from this application (the header X-Requested-With: participation is missing), so it was not carried out."));

public sealed record TokenMayNotWrite() : Refusal(RefusalKind.Forbidden, "token-may-not-write",
    new("Овај приступни токен дозвољава само читање. Затражите опсег «participate».", "This access token may only read. Ask for the scope “participate”."));

public sealed record OnlyPeople() : Refusal(RefusalKind.Forbidden, "only-people",
    new("Ово може само особа са налогом, не програм у своје име.", "Only a person with an account can do this, not a program in its own name."));

public sealed record AccountNotFound() : Refusal(RefusalKind.NotFound, "account-not-found",
    new("Такав налог не постоји или његова адреса није потврђена.", "There is no such account, or its address is not confirmed."));
