import type { Vocabulary } from '../vocabulary.ts';

export const french: Vocabulary = {
  language: 'French',
  email:
    'e-mail, adresse e-mail, courriel, adresse courriel, mél, mail, adresse mail, adresse électronique, courrier électronique, email client, adresse de messagerie, messagerie',
  mobile:
    'mobile, portable, téléphone portable, téléphone mobile, tél portable, tél mobile, numéro de portable, numéro de mobile, numéro de téléphone portable, numéro portable, GSM, cellulaire, téléphone cellulaire, SMS, numéro SMS',
  phone:
    'téléphone, numéro de téléphone, tél, no de téléphone, n téléphone, num tel, numéro de tél, numéro téléphone, téléphone client, numéro de contact',
  lastName: 'nom de famille, nom famille, patronyme, nom client famille',
  firstName: 'prénom, prénoms, prénom client, petit nom',
  middleName: 'deuxième prénom, second prénom, autre prénom, autres prénoms, 2ème prénom',
  fullName:
    'nom complet, nom et prénom, prénom et nom, nom prénom, prénom nom, nom du client, nom client, nom et prénoms',
  name: 'nom',
  sex: 'sexe, genre',
  birthDate:
    'date de naissance, naissance, anniversaire, né le, née le, date naissance, ddn, jour de naissance, date d anniversaire',
  timeZone: 'fuseau horaire, fuseau',
  area: 'région, secteur, zone, territoire',
  card: 'carte de fidélité, numéro de carte de fidélité, carte fidélité, n carte fidélité, numéro carte fidélité, carte de réduction, carte client, numéro de carte client, carte de membre',
  emailConfirmed:
    'email confirmé, email vérifié, e-mail validé, adresse e-mail confirmée, adresse e-mail vérifiée',
  phoneConfirmed: 'téléphone confirmé, téléphone vérifié, mobile confirmé, mobile vérifié, numéro vérifié',
  newsletter:
    'newsletter, infolettre, lettre d information, inscription newsletter, abonné newsletter, inscrit newsletter, inscrit à la newsletter, abonné à la newsletter, liste de diffusion, abonnement newsletter',
  consent:
    'abonné, abonnée, abonnement, inscrit, inscrite, consentement, accord, optin, opt in, accepte, autorisation, consent, souscrit',
  refusal:
    'désabonné, désabonnée, désabonnement, désinscrit, désinscrite, désinscription, opposition, refus, refuse, liste noire, ne pas contacter, ne pas, ne plus contacter, bloqué, stop, opt out, sans, résilié, exclu',
  about:
    'marketing, communication, communications, publicité, publicités, promotions, offres, commerciales, commercial, commerciaux, messages, informations, recevoir, réception, de, des, aux, la, à, par, pour, envoi, envois, statut, RGPD, prospection',
  customerId:
    'identifiant, identifiant client, numéro client, numéro de client, n client, no client, code client, id client, référence client, numéro adhérent, numéro d adhérent, id contact, identifiant contact, identifiant externe, id externe, réf client, matricule client',
  neutral:
    'votre, vos, mon, ma, le, la, les, l, un, une, de, du, des, d, à, au, pour, et, en, client, cliente, clients, contact, personne, utilisateur, membre, acheteur, abonné liste, principal, principale, personnel, personnelle, privé, privée, préféré, préférée, adresse, numéro, n, no, num, quel, quelle, est, merci, veuillez, saisir',
  billing: 'facturation, livraison, facture, expédition',
  secondary:
    'professionnel, professionnelle, pro, bureau, travail, domicile, fixe, maison, secondaire, second, seconde, deuxième, autre, alternatif, alternative, supplémentaire',
  company:
    'entreprise, société, organisation, compagnie, magasin, boutique, établissement, agence siège, standard, compte',
  others:
    'chauffeur, livreur, coursier, superviseur, propriétaire, responsable, commercial, conseiller, conseillère, vendeur, vendeuse, représentant, gestionnaire, assistant, secrétaire, parent, père, mère, enfant, conjoint, époux, épouse, urgence, parrain, filleul, recommand, agent, employé, collaborateur, caissier, opérateur, fournisseur, créé par, créateur, modifié par, auteur, expéditeur, destinataire, télécopie, fax, médecin, professeur, tuteur, partenaire, courtier, apporteur, utilisateur nom, jeune fille, naissance nom, chargé',
  moments:
    'création, créé, créée, modification, modifié, mise à jour, dernière, dernier, commande, achat, visite, inscription, connexion, ajout, ajouté, mariage, activité, relance, adhésion, depuis',
  user: 'utilisateur, connexion, pseudo',
  former: 'ancien, ancienne, précédent, précédente',
};
